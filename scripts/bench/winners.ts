/** Who was told that a seat is theirs. Nothing expires during a measurement, so a second "yes" for a seat is an oversold seat. */
export class Winners {
  #seats = new Set<string>();
  oversold = 0;

  add(performanceId: string, seats: number[]): void {
    for (const seat of seats) {
      const key = `${performanceId}/${seat}`;
      if (this.#seats.has(key)) this.oversold += 1;
      this.#seats.add(key);
    }
  }
}
