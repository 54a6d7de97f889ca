import type { Layer as LayerNode } from "konva/lib/Layer.js";
import { useEffect, useRef } from "react";
import { createRoot } from "react-dom/client";
import { Circle, Layer, Stage } from "react-konva";
import { openPlan, type WirePlan } from "#lib/halls/rules/wire.ts";
import { nextPicture } from "./page-tools.ts";

const root = document.getElementById("map")!;
const hall = new URLSearchParams(location.search).get("hall")!;
const colors = ["#0072B2", "#B85C00", "#007A5A", "#A0468C", "#6B5BD2", "#8A6D00", "#C2334D", "#3E7C17"];

type Props = { seats: { x: number; y: number; color: string }[]; scale: number; left: number; top: number };

/** The plain way to draw a hall: a node a seat, moved by moving its layer, not by React. */
function Hall({ seats, scale, left, top }: Props) {
  const layer = useRef<LayerNode>(null);
  useEffect(() => {
    let last: { x: number; y: number } | null = null;
    const down = (event: PointerEvent) => {
      last = { x: event.clientX, y: event.clientY };
    };
    const move = (event: PointerEvent) => {
      if (!last || !layer.current) return;
      layer.current.x(layer.current.x() + event.clientX - last.x);
      layer.current.y(layer.current.y() + event.clientY - last.y);
      down(event);
    };
    root.addEventListener("pointerdown", down);
    root.addEventListener("pointermove", move);
  }, []);
  return (
    <Stage width={root.clientWidth} height={root.clientHeight} style={{ pointerEvents: "none" }}>
      <Layer ref={layer} scaleX={scale} scaleY={scale} x={left} y={top}>
        {seats.map((seat, at) => (
          <Circle key={at} x={seat.x} y={seat.y} radius={21} fill={seat.color} />
        ))}
      </Layer>
    </Stage>
  );
}

async function open() {
  const wire = (await (await fetch(`/plan/${hall}`)).json()) as WirePlan;
  const plan = openPlan(wire);
  const seats = Array.from(plan.x, (x, at) => ({
    x,
    y: plan.y[at]!,
    color: colors[plan.category[at]! % 8]!,
  }));
  const scale = 4.2 / 50;
  const left = root.clientWidth / 2 - (plan.size.width / 2) * scale;
  const top = root.clientHeight / 2 - (plan.size.height / 2) * scale;
  createRoot(root).render(<Hall {...{ seats, scale, left, top }} />);
  await nextPicture();
  return {};
}

Object.assign(window, { bench: open() });
