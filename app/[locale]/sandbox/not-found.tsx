import NotFound from "#app/[locale]/(shop)/not-found.tsx";
import { Shell } from "#components/shell/shell.tsx";

export default function NotFoundPage() {
  return (
    <Shell>
      <NotFound />
    </Shell>
  );
}
