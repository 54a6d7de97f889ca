import { describe, expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { newSigningKey, publicKeyJwk, signingKeyId, signTicket, verifyTicket } from "./code.ts";
import { importDoorKey, verifyTicketAtDoor } from "./door.ts";
import type { TicketFacts } from "./payload.ts";

const facts: TicketFacts = {
  ticketId: newId(),
  performanceId: newId(),
  revision: 3,
  zone: 7,
  asksProof: true,
};
const key = newSigningKey();
const text = signTicket(facts, key);

describe("a ticket's code", () => {
  it("gives back the facts it was signed with", () => {
    expect(verifyTicket(text, [key])).toEqual(facts);
    const plain = { ...facts, revision: 0xffff, zone: 0, asksProof: false };
    expect(verifyTicket(signTicket(plain, key), [key])).toEqual(plain);
  });

  it("is the same text each time, in letters that a URL and QR's compact mode both take", () => {
    expect(signTicket(facts, key)).toBe(text);
    expect(text).toMatch(/^KT1\.[A-Z2-7]{172}$/);
    expect(encodeURIComponent(text)).toBe(text);
  });

  it("is refused once any letter of it is another one", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.0189";
    for (let at = 0; at < text.length; at++) {
      for (const letter of alphabet) {
        if (letter === text[at]) continue;
        const altered = text.slice(0, at) + letter + text.slice(at + 1);
        expect(verifyTicket(altered, [key]), altered).toHaveProperty("fault");
      }
    }
  });

  it("is refused once any bit of what is signed is flipped, also when written anew in perfect form", async () => {
    const { layOutTicket, readTicket, writeTicket } = await import("./payload.ts");
    const { body } = layOutTicket(facts, key.id);
    const read = readTicket(text);
    if ("fault" in read) throw new Error("control: the text itself must be readable");
    expect(writeTicket(body, read.signature)).toBe(text);
    for (let bit = 0; bit < body.length * 8; bit++) {
      const altered = Uint8Array.from(body);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(verifyTicket(writeTicket(altered, read.signature), [key])).toHaveProperty("fault");
    }
    for (let bit = 0; bit < 512; bit++) {
      const signature = Uint8Array.from(read.signature);
      signature[bit >> 3]! ^= 1 << (bit & 7);
      expect(verifyTicket(writeTicket(body, signature), [key])).toEqual({ fault: "SIGNATURE" });
    }
  });

  it("says what is wrong with a text that is no ticket", () => {
    for (const wrong of ["", "KT1.", "https://example.com", `${text}A`, text.slice(0, -1), ` ${text}`]) {
      expect(verifyTicket(wrong, [key]), wrong).toEqual({ fault: "FORM" });
    }
    expect(verifyTicket(text.toLowerCase(), [key])).toEqual({ fault: "FORM" });
    expect(verifyTicket("A".repeat(1_000_000), [key])).toEqual({ fault: "FORM" });
    expect(verifyTicket(text.replace("KT1.", "KT2."), [key])).toEqual({ fault: "VERSION" });
  });

  it("of another organizer's key is refused, even when that key pretends to the same id", () => {
    const other = newSigningKey();
    expect(verifyTicket(text, [other])).toEqual({ fault: "KEY" });
    expect(verifyTicket(text, [])).toEqual({ fault: "KEY" });
    expect(verifyTicket(text, [{ ...other, id: key.id }])).toEqual({ fault: "SIGNATURE" });
    expect(verifyTicket(signTicket(facts, { ...other, id: key.id }), [key])).toEqual({ fault: "SIGNATURE" });
  });

  it("stays good after a rotation while the door still holds the old public key", () => {
    const next = newSigningKey();
    const renewed = signTicket({ ...facts, revision: 4 }, next);
    expect(verifyTicket(text, [next, key])).toEqual(facts);
    expect(verifyTicket(renewed, [next, key])).toEqual({ ...facts, revision: 4 });
    expect(verifyTicket(text, [next])).toEqual({ fault: "KEY" });
  });

  it("of an older revision is genuine and tells its revision, so that the door can refuse it", () => {
    const older = signTicket({ ...facts, revision: 2 }, key);
    expect(verifyTicket(older, [key])).toEqual({ ...facts, revision: 2 });
  });

  it("is not made from what is no id or no small number", () => {
    expect(() => signTicket({ ...facts, ticketId: "1" }, key)).toThrow(RangeError);
    expect(() => signTicket({ ...facts, performanceId: "Z".repeat(36) }, key)).toThrow(RangeError);
    for (const revision of [-1, 1.5, 65_536, Number.NaN]) {
      expect(() => signTicket({ ...facts, revision }, key)).toThrow(RangeError);
    }
  });
});

describe("a door without the network", () => {
  it("verifies by public keys alone and answers as the server does", async () => {
    const doorKey = await importDoorKey(publicKeyJwk(key.publicKey));
    expect(doorKey.id).toBe(signingKeyId(key.publicKey));
    expect(Object.keys(publicKeyJwk(key.publicKey))).not.toContain("d");
    const stranger = await importDoorKey(publicKeyJwk(newSigningKey().publicKey));
    expect(await verifyTicketAtDoor(text, [stranger, doorKey])).toEqual(facts);
    expect(await verifyTicketAtDoor(text, [stranger])).toEqual({ fault: "KEY" });
    expect(await verifyTicketAtDoor(text, [{ ...stranger, id: key.id }])).toEqual({ fault: "SIGNATURE" });
    expect(await verifyTicketAtDoor("KT1.AAAA", [doorKey])).toEqual({ fault: "FORM" });
  });
});
