/* global document, location, window, require */
// Opens the workbench on the folder.
require(['vs/workbench/workbench.web.main'], (workbench) => {
  const { key, name, file, settings, product } = JSON.parse(document.getElementById('cable-workbench').textContent);
  const served = (path) => ({ scheme: location.protocol.slice(0, -1), authority: location.host, path: `/${key}/${path}` });
  const folderUri = workbench.URI.from({ scheme: 'cable-folder', path: `/${name}` });
  workbench.create(document.body, {
    additionalBuiltinExtensions: [served('folder-fs'), served('extension')],
    configurationDefaults: settings,
    enableWorkspaceTrust: false,
    productConfiguration: product,
    workspaceProvider: {
      workspace: { folderUri },
      trusted: true,
      // This address is one folder: whatever the workbench wants to open, it is this one again.
      async open(_, options) {
        if (options?.reuse) location.reload();
        else window.open(location.href);
        return true;
      },
    },
    ...(file && { defaultLayout: { editors: [{ uri: workbench.URI.joinPath(folderUri, file) }] } }),
  });
});
