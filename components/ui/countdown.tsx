"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Announcement, dueAnnouncement, leftText } from "#components/ui/countdown-rules.ts";

type Props = {
  /** ISO time of the end. */
  until: string;
  /** ISO time of the answer this page came with: a phone whose clock is wrong still counts right. */
  serverNow: string;
  timeZone: string;
  /** Words said aloud when so many minutes are left; nothing is said in between. */
  announcements: Record<Announcement, string>;
  /** Stands in place of the clock once it is over. */
  over: ReactNode;
  onOver?: () => void;
  /** Puts the two readings into a sentence: the time of day and what is left (empty until the browser counts). */
  children: (time: ReactNode, left: ReactNode) => ReactNode;
};

/** A time of day and a running clock to it. The time of day is there without scripts. */
export function Countdown({ until, serverNow, timeZone, announcements, over, onOver, children }: Props) {
  const secondsLeft = useSecondsLeft(until, serverNow);
  const [said, setSaid] = useState<Announcement | undefined>();
  const announcedOver = useRef(false);

  useEffect(() => {
    if (secondsLeft === undefined) return;
    const due = dueAnnouncement(secondsLeft);
    if (due !== undefined) setSaid(due);
    if (secondsLeft === 0 && !announcedOver.current) {
      announcedOver.current = true;
      onOver?.();
    }
    if (secondsLeft > 0) announcedOver.current = false;
  }, [secondsLeft, onOver]);

  const time = (
    <time dateTime={until} className="tabular whitespace-nowrap">
      {timeOfDay(until, timeZone)}
    </time>
  );
  const left = (
    <span aria-hidden className="tabular inline-block min-w-[5ch] text-start">
      {secondsLeft === undefined ? "" : leftText(secondsLeft)}
    </span>
  );
  return (
    <>
      {secondsLeft === 0 ? over : children(time, left)}
      <span role="status" className="sr-only">
        {secondsLeft !== 0 && said !== undefined && announcements[said]}
      </span>
    </>
  );
}

/** Whole seconds to a moment, counted against the server's clock; undefined before the browser counts. */
export function useSecondsLeft(until: string, serverNow: string): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const behindMs = Date.parse(serverNow) - Date.now();
    const count = () => setLeft(Math.max(0, Math.ceil((Date.parse(until) - Date.now() - behindMs) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [until, serverNow]);
  return left;
}

/** 24 hours in all three languages. */
function timeOfDay(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    new Date(iso),
  );
}
