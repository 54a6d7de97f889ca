import { fetchWithProof } from "./fetch-with-proof.ts";
import { type HoldAnswer, type HoldBody, readHoldAnswer } from "./rules/hold.ts";
import { newRequestKey } from "./rules/request-key.ts";

export type HoldClient = {
  hold(body: HoldBody): Promise<HoldAnswer>;
  /** Gives held seats back. */
  free(seats: number[]): Promise<HoldAnswer>;
};

const retryAfterMs = 700;

/**
 * Talks to the hold address. A request whose answer never came keeps its key: sent again it gives the answer of the first, so
 * that nothing is held twice. After any answer the key is spent.
 */
export function makeHoldClient(holdUrl: string, locale: string): HoldClient {
  const openKeys = new Map<string, string>();

  async function ask(method: "POST" | "DELETE", body: string): Promise<HoldAnswer> {
    try {
      const answer = await fetchWithProof(holdUrl, {
        method,
        body,
        headers: { "content-type": "application/json", "x-locale": locale },
        credentials: "same-origin",
      });
      return readHoldAnswer(answer.status, await answer.json().catch(() => null));
    } catch {
      return { kind: "unreachable", code: null };
    }
  }

  async function askTwice(method: "POST" | "DELETE", body: string): Promise<HoldAnswer> {
    const answer = await ask(method, body);
    if (answer.kind !== "unreachable") return answer;
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    return ask(method, body);
  }

  return {
    async hold(body) {
      const wish = JSON.stringify(body);
      const key = openKeys.get(wish) ?? newRequestKey();
      openKeys.set(wish, key);
      const answer = await askTwice("POST", JSON.stringify({ key, ...body }));
      if (answer.kind !== "unreachable") openKeys.delete(wish);
      return answer;
    },
    free: (seats) => askTwice("DELETE", JSON.stringify({ seats })),
  };
}
