import { EventCard } from "#components/events/event-card.tsx";
import type { EventCard as Card } from "#lib/catalogue/rules/cards.ts";

type Props = {
  cards: readonly Card[];
  now: Date;
  /** The posters that a phone shows first are not lazy. */
  eagerCount?: number;
  level?: 2 | 3;
};

/** Posters in two columns on a phone, up to four on wide screens. */
export function EventGrid({ cards, now, eagerCount = 0, level }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 md:gap-x-6 lg:grid-cols-4">
      {cards.map((card, index) => (
        <li key={card.slug}>
          <EventCard card={card} now={now} eager={index < eagerCount} level={level} />
        </li>
      ))}
    </ul>
  );
}
