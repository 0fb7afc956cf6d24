// npm start: sets everything up, prints the check of the corpus, opens the corpus in VS Code with the extension.
// Kept to syntax that old versions of Node read, so that they can say what is wrong.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error('Cablegram needs Node.js 20 or newer; this is ' + process.version + '. See https://nodejs.org');
  process.exit(1);
} else {
  import('./workbench/main.mjs').then(function (start) { return start.main(process.argv.slice(2)); });
}
