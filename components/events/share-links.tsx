import { getTranslations } from "next-intl/server";
import { CopyLink } from "#components/events/copy-link.tsx";
import { buttonClass } from "#components/ui/button.tsx";

/** WhatsApp first, Telegram, the address itself, and whatever else the phone has. */
export async function ShareLinks({ title, url }: { title: string; url: string }) {
  const t = await getTranslations("event");
  const look = buttonClass({ variant: "secondary", size: "sm" });
  const text = encodeURIComponent(`${title} ${url}`);
  return (
    <div className="flex flex-wrap gap-2">
      <a href={`https://wa.me/?text=${text}`} target="_blank" rel="noopener noreferrer" className={look}>
        WhatsApp
      </a>
      <a
        href={`https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(title)}`}
        target="_blank"
        rel="noopener noreferrer"
        className={look}
      >
        Telegram
      </a>
      <CopyLink
        title={title}
        labels={{
          copy: t("copyLink"),
          copied: t("copied"),
          failed: t("copyFailed"),
          more: t("shareMore"),
        }}
      />
    </div>
  );
}
