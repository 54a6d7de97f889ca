"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { classes } from "#components/ui/classes.ts";

export type Tab = { id: string; label: ReactNode; count?: number; panel: ReactNode };

type Props = {
  label: string;
  tabs: readonly Tab[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (id: string) => void;
  /** Panels keep their state (a map, a half-filled form) while another one is seen. */
  keepMounted?: boolean;
};

const step: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Several views of one thing. Arrows, Home and End move between the tabs; Tab goes into the panel. */
export function Tabs({ label, tabs, value, defaultValue, onValueChange, keepMounted }: Props) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(defaultValue ?? tabs[0]?.id);
  const current = value ?? own;

  const choose = (id: string) => {
    setOwn(id);
    onValueChange?.(id);
  };
  const move = (event: KeyboardEvent) => {
    const from = tabs.findIndex((tab) => tab.id === current);
    const to = step[event.key]?.(from, tabs.length);
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };

  return (
    <div className="grid min-h-0 gap-4">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-1 border-b border-line"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === current}
            aria-controls={`${base}-${tab.id}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => choose(tab.id)}
            className={classes(
              "-mb-px min-h-11 border-b-2 px-3 font-medium transition-colors focus-visible:outline-offset-[-2px]",
              tab.id === current ? "border-brand text-brand" : "border-transparent text-muted hover:text-ink",
            )}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="tabular ms-1.5 text-sm text-muted">{tab.count}</span>
            )}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}-panel`}
          aria-labelledby={`${base}-${tab.id}`}
          hidden={tab.id !== current}
          className="min-h-0"
        >
          {(keepMounted || tab.id === current) && tab.panel}
        </div>
      ))}
    </div>
  );
}
