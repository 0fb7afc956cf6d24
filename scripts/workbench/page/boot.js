/* global self, location, trustedTypes, require */
// Tells VS Code's loader where its modules are; runs between the loader and the workbench.
const base = `${location.origin}/static`;
const packages = Object.entries(self.webPackagePaths ?? {});
self.webPackagePaths = Object.fromEntries(packages.map(([name, path]) => [name, `${base}/node_modules/${name}/${path}`]));
require.config({
  baseUrl: `${base}/out`,
  recordStats: true,
  trustedTypesPolicy: self.trustedTypes && trustedTypes.createPolicy('amdLoader', {
    createScriptURL(url) {
      if (url.startsWith(base)) return url;
      throw new Error(`${url} is not a script of the workbench`);
    },
  }),
  paths: self.webPackagePaths,
});
