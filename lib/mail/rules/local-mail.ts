export type LocalMailLine = { id: string; recipient: string; subject: string; createdAt: Date };

export type LocalMail = LocalMailLine & {
  html: string;
  text: string;
  attachments: { filename: string; size: number }[];
};
