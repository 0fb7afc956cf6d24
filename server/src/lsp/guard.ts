/** Every request gets an answer: a fault is logged with its request and answered as an internal error, never as an empty result. */
import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';

/** Wraps a handler so that a fault in it becomes a logged `InternalError` (LSP 3.17, ErrorCodes). */
export function guard<P, R>(connection: Connection, name: string, handler: (params: P) => R): (params: P) => R | ResponseError<undefined> {
  return (params) => {
    try {
      return handler(params);
    } catch (fault) {
      const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      connection.console.error(`${name}: ${message}`);
      return new ResponseError(ErrorCodes.InternalError, `${name} failed; the output channel has the details.`);
    }
  };
}
