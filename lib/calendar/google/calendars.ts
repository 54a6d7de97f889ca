import { type calendar_v3, calendar as calendarClient } from "@googleapis/calendar";
import { OAuth2Client } from "google-auth-library";
import { env } from "#lib/env.ts";
import { calling, failureKind } from "./failure.ts";
import { googleTimeoutMs } from "./oauth.ts";

export type GoogleEvent = calendar_v3.Schema$Event;

/** The calls we make with an access token. Each throws GoogleFailure. No retries here: the outbox has them. */
export function calendarsOf(accessToken: string) {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: accessToken });
  const { GOOGLE_CALENDAR_URL: rootUrl } = env();
  const api = calendarClient({
    version: "v3",
    auth,
    retry: false,
    timeout: googleTimeoutMs,
    ...(rootUrl && { rootUrl: new URL("/", rootUrl).href }),
  });
  return {
    async insertCalendar(summary: string, timeZone: string): Promise<string> {
      const { data } = await calling(api.calendars.insert({ requestBody: { summary, timeZone } }));
      return data.id ?? "";
    },

    /** Whether the person still has our calendar. */
    async hasCalendar(calendarId: string): Promise<boolean> {
      try {
        await calling(api.calendars.get({ calendarId }));
        return true;
      } catch (error) {
        const kind = failureKind(error);
        if (kind === "missing" || kind === "gone") return false;
        throw error;
      }
    },

    async deleteCalendar(calendarId: string): Promise<void> {
      await calling(api.calendars.delete({ calendarId }));
    },

    async insertEvent(calendarId: string, event: GoogleEvent): Promise<void> {
      await calling(api.events.insert({ calendarId, requestBody: event }));
    },

    async getEvent(calendarId: string, eventId: string): Promise<GoogleEvent> {
      const { data } = await calling(api.events.get({ calendarId, eventId }));
      return data;
    },

    /** Changes the fields given, if nobody changed the event since it was read (`changed`). */
    async patchEvent(calendarId: string, seen: GoogleEvent, fields: GoogleEvent): Promise<void> {
      const headers = seen.etag ? { "If-Match": seen.etag } : undefined;
      await calling(
        api.events.patch({ calendarId, eventId: seen.id ?? "", requestBody: fields }, { headers }),
      );
    },

    async deleteEvent(calendarId: string, eventId: string): Promise<void> {
      await calling(api.events.delete({ calendarId, eventId, sendUpdates: "none" }));
    },
  };
}

export type Calendars = ReturnType<typeof calendarsOf>;
