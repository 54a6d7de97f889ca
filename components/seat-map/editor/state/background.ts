import { paths } from "#lib/paths.ts";
import type { Session } from "./session.ts";

type Uploaded = { picture: string; widthPx: number; heightPx: number };

/** Sends a picture to trace; the server draws it anew and gives its name and how large it is in pixels. */
export async function uploadBackground(hallId: string, file: File): Promise<Uploaded | { code: string }> {
  try {
    const answer = await fetch(paths.hallBackground(hallId), {
      method: "PUT",
      headers: { "Content-Type": file.type || "application/octet-stream" },
      body: file,
    });
    return (await answer.json()) as Uploaded | { code: string };
  } catch {
    return { code: "INTERNAL" };
  }
}

/** Loads the picture that the draft names, and another one when it names another: undo brings back the one before. */
export function watchPicture(
  hallId: string,
  session: Session,
  loaded: (picture: HTMLImageElement | null) => void,
): () => void {
  let shown: string | null = null;
  let turn = 0;
  const look = () => {
    const { background } = session.draft();
    const address = background && paths.hallBackground(hallId, background.picture);
    if (address === null || address === shown) return;
    shown = address;
    loaded(null);
    const own = ++turn;
    const image = new Image();
    image.onload = () => own === turn && loaded(image);
    image.src = address;
  };
  look();
  const stop = session.subscribe(look);
  return () => {
    turn = -1;
    stop();
  };
}
