import { paths } from "#lib/paths.ts";

const changed = new EventTarget();

/** Another picture lies under the same address now. */
export function pictureChanged(address: string): void {
  changed.dispatchEvent(new CustomEvent("changed", { detail: address }));
}

/** Sends a picture to trace; the server draws it anew and says how large it is in pixels. */
export async function uploadBackground(
  hallId: string,
  file: File,
): Promise<{ widthPx: number; heightPx: number } | { code: string }> {
  try {
    const answer = await fetch(paths.hallBackground(hallId), {
      method: "PUT",
      headers: { "Content-Type": file.type || "application/octet-stream" },
      body: file,
    });
    return (await answer.json()) as { widthPx: number; heightPx: number } | { code: string };
  } catch {
    return { code: "INTERNAL" };
  }
}

/** Loads the picture, and again whenever it is another one. */
export function watchPicture(hallId: string, loaded: (picture: HTMLImageElement | null) => void): () => void {
  const address = paths.hallBackground(hallId);
  let turn = 0;
  const load = () => {
    const own = ++turn;
    const image = new Image();
    image.onload = () => own === turn && loaded(image);
    image.onerror = () => own === turn && loaded(null);
    image.src = `${address}?v=${Date.now()}`;
  };
  load();
  changed.addEventListener("changed", load);
  return () => {
    turn = -1;
    changed.removeEventListener("changed", load);
  };
}
