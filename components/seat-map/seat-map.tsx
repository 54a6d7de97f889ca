"use no memo";

import "./seat-map.css";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { FlagWish } from "#lib/halls/rules/flag-wish.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { Prepared, SeatMapHandle } from "./engine/seat-map.ts";
import type { MapTexts } from "./engine/texts.ts";
import { MapControls } from "./map-controls.tsx";
import type { FreePlaces } from "./rules/first-view.ts";
import { SeatTooltip } from "./seat-tooltip.tsx";
import { useOneFinger } from "./use-one-finger.ts";

/** No seat has this id: ids begin at 1. */
const noSeat = 0;
/** Konva comes with the drawing, in a file of its own. */
const loadEngine = () => import("./engine/seat-map.ts");

export type PointedSeat = { seat: number; x: number; y: number };

type Props = {
  plan: OpenPlan | null;
  failed: boolean;
  onRetry: () => void;
  /** The hall as SVG, seen until the map is drawn. */
  picture: string;
  status: Uint8Array | null;
  areasFree: FreePlaces;
  /** Ids of the chosen and held seats. */
  mine: number[];
  /** What is left bright: categories, null for all, and what is asked of a seat's flags. */
  bright: { categories: ReadonlySet<number> | null; flags: FlagWish };
  texts: MapTexts;
  pricesTiyn: number[];
  onChoose: (seat: number) => void;
  /** A seat came under the pointer or got the keyboard. */
  onLook: (seat: number) => void;
  onArea: (area: number) => void;
  /** The accessible name of a seat (by its id, as everywhere here), and whether it is chosen. */
  describe: (seat: number) => { name: string; chosen: boolean };
  tooltip: (seat: number) => { title: string; lines: string[] };
  /** Shows a seat or a section from outside; a new object each time. */
  show: { seat?: number; section?: number } | null;
};

/** The hall drawn on a canvas. The drawing itself is loaded after the page works: the list and the prices come first. */
export function SeatMap(props: Props) {
  const { plan, failed, onRetry, picture, status, areasFree, mine, bright, texts, pricesTiyn, show } = props;
  const t = useTranslations("seats");
  const root = useRef<HTMLDivElement>(null);
  const prepared = useRef<Prepared>(null);
  const isOneFinger = useOneFinger(root);
  const ids = useId();
  const [map, setMap] = useState<SeatMapHandle | null>(null);
  const [broken, setBroken] = useState(false);
  const [pointed, setPointed] = useState<PointedSeat | null>(null);
  /** Two elements take turns: a reader announces a focused element that changes, not one that is renamed. */
  const [focus, setFocus] = useState({ seat: noSeat, turn: 0 });

  const choose = useEffectEvent(props.onChoose);
  const openArea = useEffectEvent(props.onArea);
  const look = useEffectEvent(props.onLook);
  const firstTexts = useEffectEvent(() => texts);

  // The canvas is made while the plan is on its way.
  useEffect(() => {
    const element = root.current;
    let gone = false;
    loadEngine()
      .then(({ prepareSeatMap }) => {
        if (element && !gone && !prepared.current) prepared.current = prepareSeatMap(element);
      })
      .catch(() => setBroken(true));
    return () => {
      gone = true;
      prepared.current?.screen.destroy();
      prepared.current = null;
    };
  }, []);

  useEffect(() => {
    const element = root.current;
    if (!element || !plan) return;
    /** The drawing counts seats by their place in the plan, the page by their ids. */
    const idOf = (seat: number) => plan.ids[seat] ?? noSeat;
    let handle: SeatMapHandle | null = null;
    let gone = false;
    let underKeyboard = noSeat;
    loadEngine()
      .then(({ createSeatMap, prepareSeatMap }) => {
        if (gone) return;
        const canvas = prepared.current ?? prepareSeatMap(element);
        prepared.current = null;
        handle = createSeatMap(canvas, plan, firstTexts(), {
          choose: (seat) => choose(idOf(seat)),
          openArea: (area) => openArea(area),
          point(at) {
            setPointed(at && { ...at, seat: idOf(at.seat) });
            look(at ? idOf(at.seat) : underKeyboard);
          },
          focus(seat) {
            underKeyboard = idOf(seat);
            look(underKeyboard);
            setFocus((before) => ({ seat: underKeyboard, turn: before.turn ^ 1 }));
          },
        });
        setMap(handle);
      })
      .catch(() => setBroken(true));
    return () => {
      gone = true;
      handle?.destroy();
      setMap(null);
    };
  }, [plan]);

  useEffect(() => {
    if (status) map?.setStatus(status, areasFree);
  }, [map, status, areasFree]);
  useEffect(() => {
    if (plan) map?.setMine(mine.map((seat) => plan.indexOf(seat)).filter((at) => at >= 0));
  }, [map, plan, mine]);
  useEffect(() => map?.setBright(bright.categories, bright.flags), [map, bright]);
  useEffect(() => map?.setTexts(texts, pricesTiyn), [map, texts, pricesTiyn]);
  useEffect(() => {
    const at = show?.seat === undefined ? -1 : (plan?.indexOf(show.seat) ?? -1);
    if (at >= 0) map?.showSeat(at);
    if (show?.section !== undefined) map?.showSection(show.section);
  }, [map, plan, show]);

  const focused = focus.seat !== noSeat ? props.describe(focus.seat) : null;
  return (
    <div className="relative min-h-0 grow overflow-hidden bg-bg">
      {!map && (
        <div
          aria-hidden
          className="absolute inset-5 grid place-items-center [&>svg]:size-full"
          dangerouslySetInnerHTML={{ __html: picture }}
        />
      )}
      <div
        ref={root}
        tabIndex={map ? 0 : -1}
        role="application"
        aria-roledescription={t("mapRole")}
        aria-label={t("mapLabel")}
        aria-describedby={`${ids}-help`}
        aria-activedescendant={focused ? `${ids}-${focus.turn}` : undefined}
        className="seat-map absolute inset-0 select-none focus-visible:outline-offset-[-3px]"
      >
        {[0, 1].map((turn) => (
          <input
            key={turn}
            id={`${ids}-${turn}`}
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={focused?.chosen ?? false}
            aria-label={focused && turn === focus.turn ? focused.name : t("mapLabel")}
            className="pointer-events-none sr-only"
          />
        ))}
      </div>
      <p id={`${ids}-help`} className="sr-only">
        {t("mapHelp")}
      </p>
      {isOneFinger && (
        <p className="pointer-events-none absolute inset-x-3 top-1/2 mx-auto w-fit rounded-control bg-ink px-3 py-2 text-center text-sm text-bg">
          {t("twoFingers")}
        </p>
      )}
      {pointed && <SeatTooltip {...props.tooltip(pointed.seat)} x={pointed.x} y={pointed.y} />}
      {map && <MapControls onZoom={map.zoom} onFit={map.fit} />}
      {(failed || broken) && (
        <div
          role="status"
          className="absolute inset-x-3 bottom-3 rounded-control bg-surface p-3 shadow-float"
        >
          <p>{t("mapFailed")}</p>
          {failed && (
            <button type="button" className="link min-h-11 font-semibold" onClick={onRetry}>
              {t("mapRetry")}
            </button>
          )}
        </div>
      )}
      {!map && !failed && !broken && (
        <p className="absolute start-3 bottom-3 rounded-control bg-surface px-2 py-1 text-sm text-muted noscript:hidden">
          {t("mapLoading")}
        </p>
      )}
    </div>
  );
}
