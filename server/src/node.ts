/** Entry of the server on the desktop. */
import { startNodeServer } from './lsp/node-start';

startNodeServer();
