/**
 * What a form gets back from its action, in the terms ui/ knows: codes, never sentences.
 * An action's own state type is assignable to this one.
 */
export type FormState<Code extends string = string> = {
  status: "idle" | "ok" | "error";
  code?: Code;
  fields?: Partial<Record<string, Code>>;
  values?: Record<string, string>;
};

/**
 * The props a field takes from its form's state: what was typed (React empties a form after its action) and its fault
 * in words. `say` turns a code into a sentence, usually useTranslations("errors").
 */
export function fieldFrom<Code extends string>(
  state: FormState<Code>,
  name: string,
  say: (code: Code) => string,
) {
  const code = state.fields?.[name];
  return { name, defaultValue: state.values?.[name], error: code ? say(code) : undefined };
}

/** The same for a box to tick: it was ticked if the form sent anything for it. */
export function checkedFrom<Code extends string>(
  state: FormState<Code>,
  name: string,
  say: (code: Code) => string,
) {
  const { defaultValue, error } = fieldFrom(state, name, say);
  return { name, defaultChecked: defaultValue !== undefined && defaultValue !== "", error };
}

/**
 * A key for the fields of a form: it changes with every answer, so that controls that React does not reset by themselves
 * (select, checkbox) take the values given back.
 */
export function answerKey(state: FormState): string {
  return JSON.stringify([state.status, state.code, state.fields, state.values]);
}
