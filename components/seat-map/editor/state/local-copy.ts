import { copyKey, type LocalCopy } from "../rules/recovery.ts";

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

/** What was not saved when the tabs of a hall were closed or died. */
export async function readLocalCopies(hallId: string): Promise<LocalCopy[]> {
  const range = () => IDBKeyRange.bound(copyKey(hallId, ""), copyKey(hallId, "\uffff"));
  return (await run<LocalCopy[]>("readonly", (store) => store.getAll(range()))) ?? [];
}

export async function keepLocalCopy(copy: LocalCopy): Promise<void> {
  await run("readwrite", (store) => store.put(copy, copy.key));
}

export async function dropLocalCopy({ key }: Pick<LocalCopy, "key">): Promise<void> {
  await run("readwrite", (store) => store.delete(key));
}
