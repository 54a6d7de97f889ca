import type { PlanDraft } from "#lib/halls/rules/draft.ts";

/** A draft as it was in this browser when it was not saved yet. */
export type LocalCopy = { draft: PlanDraft; revision: number; at: number };

const databaseName = "kametay-editor";
const storeName = "drafts";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  // A private window may have no storage at all: then the server's copy is the only one, and drawing goes on.
  try {
    const database = await open();
    try {
      return await new Promise((resolve, reject) => {
        const request = ask(database.transaction(storeName, mode).objectStore(storeName));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** What was not saved when the tab was closed or died. */
export async function readLocalCopy(hallId: string): Promise<LocalCopy | null> {
  const found = await run("readonly", (store) => store.get(hallId));
  return (found as LocalCopy | undefined) ?? null;
}

export async function keepLocalCopy(hallId: string, copy: LocalCopy): Promise<void> {
  await run("readwrite", (store) => store.put(copy, hallId));
}

export async function dropLocalCopy(hallId: string): Promise<void> {
  await run("readwrite", (store) => store.delete(hallId));
}
