/** Copies of documents as asbuilt keeps them beside snapshots: never documents themselves, never evidence. */
export const OWN_COPIES = `**/documents/*/${'[0-9a-f]'.repeat(64)}.md`
