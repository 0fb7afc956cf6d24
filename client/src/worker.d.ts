/** The one browser global that the web entry uses; the DOM library is left out so that nothing else of it slips in. */
declare class Worker {
  constructor(url: string);
  postMessage(message: unknown): void;
}
