const canvases: HTMLCanvasElement[] = [];

/** Remembers every canvas that is made from now on, on the page and off it. */
export function watchCanvases(): void {
  const make = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (element instanceof HTMLCanvasElement) canvases.push(element);
    return element;
  }) as typeof document.createElement;
}

/** The bitmaps of all canvases together; one that nobody needs any more has been emptied. */
export function canvasMegabytes(): number {
  const bytes = canvases.reduce((sum, canvas) => sum + canvas.width * canvas.height * 4, 0);
  return Math.round(bytes / 104_857.6) / 10;
}

/** The beginning of a frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** The next frame has been painted and handed over: its task has ended. */
export function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
