export type ToastKind = "ok" | "danger" | "info";
export type ToastAction = { label: string; run: () => void };
export type ToastNote = { kind: ToastKind; text: string; action?: ToastAction };

type Listener = (note: ToastNote) => void;

let listener: Listener | undefined;
const waiting: ToastNote[] = [];

/** Says something in passing: it worked, it can be undone. What needs an answer belongs in an Alert on the page. */
export function notify(kind: ToastKind, text: string, action?: ToastAction): void {
  const note: ToastNote = { kind, text, action };
  if (listener) listener(note);
  else waiting.push(note);
}

/** For ToastHost alone: hears what was said before it was there, too. */
export function hearToasts(next: Listener): () => void {
  listener = next;
  for (const note of waiting.splice(0)) next(note);
  return () => {
    if (listener === next) listener = undefined;
  };
}
