import type { ReactNode } from "react";

export type Question = { key: string; question: string; answer: ReactNode };

type Props = { title: string; intro: string; questions: Question[] };

/** A page of words: questions as headings, so that a screen reader can leap through them, answers under each. */
export function QuestionList({ title, intro, questions }: Props) {
  return (
    <main id="content" className="page-width py-8 md:py-12">
      <div className="grid max-w-text gap-6">
        <header className="grid gap-2">
          <h1 className="text-3xl font-bold">{title}</h1>
          <p className="text-lg text-muted">{intro}</p>
        </header>
        {questions.map(({ key, question, answer }) => (
          <section key={key} id={key} className="grid scroll-mt-6 gap-1">
            <h2 className="text-xl font-semibold">{question}</h2>
            <p>{answer}</p>
          </section>
        ))}
      </div>
    </main>
  );
}
