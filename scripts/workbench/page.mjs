// The page that holds the workbench: VS Code's own loader, then its workbench with this folder and these extensions.

const settings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'editor.minimap.enabled': false,
};

/** The page for one run. `name` is what the folder is called in the editor, `file` the transcript that is open at first. */
export function workbenchPage({ key, port, name, file }) {
  const config = {
    key,
    name,
    file,
    settings,
    product: {
      enableTelemetry: false,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.localhost:${port}/static/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { 'cablegram.cable-folder': ['fileSearchProvider', 'textSearchProvider'] },
    },
  };
  return `<!doctype html>
<html>
<head>
  <meta charset="utf-8">
  <title>Cablegram</title>
  <link rel="icon" href="/static/favicon.ico" type="image/x-icon">
  <link rel="stylesheet" data-name="vs/workbench/workbench.web.main" href="/static/out/vs/workbench/workbench.web.main.css">
  <script type="application/json" id="cable-workbench">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
</head>
<body aria-label=""></body>
<script src="/static/out/vs/loader.js"></script>
<script src="/static/out/vs/webPackagePaths.js"></script>
<script src="/${key}/page/boot.js"></script>
<script src="/static/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/static/out/vs/workbench/workbench.web.main.js"></script>
<script src="/${key}/page/open.js"></script>
</html>
`;
}
