import { nextPicture } from "./page-tools.ts";

const root = document.getElementById("map")!;

/** The least a canvas of this size can cost: one colour over all of it for each movement of the pointer. */
async function open() {
  const canvas = document.createElement("canvas");
  canvas.width = root.clientWidth * devicePixelRatio;
  canvas.height = root.clientHeight * devicePixelRatio;
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;pointer-events:none";
  root.append(canvas);
  const ctx = canvas.getContext("2d")!;
  let shade = 0;
  let isDue = false;
  root.addEventListener("pointermove", () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      shade = (shade + 1) % 200;
      ctx.fillStyle = `rgb(${shade} ${shade} 90)`;
      ctx.fillRect(0, 0, canvas.width, canvas.height);
    });
  });
  await nextPicture();
  return {};
}

Object.assign(window, { bench: open() });
