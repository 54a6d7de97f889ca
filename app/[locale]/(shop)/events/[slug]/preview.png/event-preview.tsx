type Props = { poster: string; title: string; date: string; place: string; site: string };

/** Laid out with inline styles, which is all that the picture's renderer knows. Paper, ink and brand as in app/globals.css. */
export function EventPreview({ poster, title, date, place, site }: Props) {
  return (
    <div
      style={{
        display: "flex",
        width: "100%",
        height: "100%",
        background: "#faf8f4",
        color: "#15191f",
        fontFamily: "Onest",
      }}
    >
      <img src={poster} alt="" width={504} height={630} />
      <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: 56, gap: 24 }}>
        <div
          style={{
            display: "flex",
            fontSize: title.length > 40 ? 52 : 64,
            fontWeight: 700,
            lineHeight: 1.12,
          }}
        >
          {title}
        </div>
        <div style={{ display: "flex", fontSize: 36 }}>{date}</div>
        <div style={{ display: "flex", fontSize: 30, color: "#56606e" }}>{place}</div>
        <div style={{ display: "flex", marginTop: "auto", fontSize: 34, fontWeight: 700, color: "#006a80" }}>
          {site}
        </div>
      </div>
    </div>
  );
}
