import { randomUUID } from "node:crypto";

export type FakeEvent = Record<string, unknown> & {
  id: string;
  etag: string;
  status: string;
  summary?: string;
  description?: string;
  location?: string;
  reminders?: { useDefault?: boolean; overrides?: { method: string; minutes: number }[] };
  extendedProperties?: { private?: Record<string, string> };
};

export type FakeCalendar = { id: string; summary: string; events: Map<string, FakeEvent> };

type Answer = { status: number; body?: unknown; reason?: string };

/** Calendars and events as Calendar v3 keeps them: a deleted event stays as `cancelled`, its id taken for ever. */
export function fakeCalendars() {
  const calendars = new Map<string, FakeCalendar>();
  const etag = () => `"${randomUUID()}"`;
  const refused = (status: number, reason: string): Answer => ({ status, reason });

  function insertEvent(calendar: FakeCalendar, body: Partial<FakeEvent>): Answer {
    const id = body.id ?? randomUUID().replaceAll("-", "");
    if (!/^[a-v0-9]{5,1024}$/.test(id)) return refused(400, "invalid");
    if (!body.start || !body.end) return refused(400, "required");
    if (calendar.events.has(id)) return refused(409, "duplicate");
    const event: FakeEvent = { status: "confirmed", ...body, id, etag: etag() };
    calendar.events.set(id, event);
    return { status: 200, body: event };
  }

  function answerEvent(calendar: FakeCalendar, id: string, call: Call): Answer {
    const event = calendar.events.get(id);
    if (!event) return refused(404, "notFound");
    if (call.method === "GET") return { status: 200, body: event };
    if (call.method === "DELETE") {
      if (event.status === "cancelled") return refused(410, "deleted");
      calendar.events.set(id, { ...event, status: "cancelled", etag: etag() });
      return { status: 204 };
    }
    if (call.method !== "PATCH") return refused(405, "methodNotAllowed");
    if (call.ifMatch && call.ifMatch !== event.etag) return refused(412, "conditionNotMet");
    const notes = { ...event.extendedProperties?.private, ...call.body.extendedProperties?.private };
    const changed = { ...event, ...call.body, extendedProperties: { private: notes }, etag: etag() };
    calendar.events.set(id, changed);
    return { status: 200, body: changed };
  }

  type Call = { method: string; path: string; body: Partial<FakeEvent>; ifMatch: string | undefined };

  return {
    calendars,
    answer(call: Call): Answer {
      const [, calendarId, isEvents, eventId] =
        call.path.match(/^\/calendar\/v3\/calendars(?:\/([^/]+)(?:\/(events)(?:\/([^/]+))?)?)?$/) ?? [];
      if (!calendarId) {
        if (call.method !== "POST" || !call.body.summary) return refused(400, "required");
        const id = `${randomUUID()}@group.calendar.google.com`;
        calendars.set(id, { id, summary: call.body.summary, events: new Map() });
        return { status: 200, body: { id, summary: call.body.summary } };
      }
      const calendar = calendars.get(decodeURIComponent(calendarId));
      if (!calendar) return refused(404, "notFound");
      if (eventId) return answerEvent(calendar, eventId, call);
      if (isEvents) return insertEvent(calendar, call.body);
      if (call.method === "GET") return { status: 200, body: { id: calendar.id, summary: calendar.summary } };
      calendars.delete(calendar.id);
      return { status: 204 };
    },

    /** The person's own edit. */
    edit(eventId: string, fields: Partial<FakeEvent>): void {
      for (const { events } of calendars.values()) {
        const event = events.get(eventId);
        if (event) events.set(eventId, { ...event, ...fields, etag: etag() });
      }
    },
  };
}
