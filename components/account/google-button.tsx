import { buttonClass } from "#components/ui/button.tsx";

type Props = { label: string /** Sends the form around it here instead. */; formAction?: string };

/**
 * Sends its form to our own address, which goes on to Google: works without scripts, and nothing of Google's is on our page
 * but the sign it asks for on such a button.
 */
export function GoogleButton({ label, formAction }: Props) {
  const elsewhere = formAction ? ({ formAction, formMethod: "post" } as const) : {};
  return (
    <button
      type="submit"
      {...elsewhere}
      className={buttonClass({ variant: "secondary", size: "lg", wide: true })}
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5">
        <path
          fill="#4285F4"
          d="M22.5 12.2c0-.8-.1-1.5-.2-2.2H12v4.3h5.9a5 5 0 0 1-2.2 3.3v2.8h3.6c2-2 3.2-4.8 3.2-8.2z"
        />
        <path
          fill="#34A853"
          d="M12 23c3 0 5.5-1 7.3-2.6l-3.6-2.8a6.7 6.7 0 0 1-10-3.5H2v2.8A11 11 0 0 0 12 23z"
        />
        <path fill="#FBBC05" d="M5.7 14.1a6.6 6.6 0 0 1 0-4.2V7H2a11 11 0 0 0 0 10z" />
        <path
          fill="#EA4335"
          d="M12 5.4c1.6 0 3.1.6 4.2 1.7l3.2-3.2A11 11 0 0 0 2 7l3.7 2.9A6.6 6.6 0 0 1 12 5.4z"
        />
      </svg>
      {label}
    </button>
  );
}
