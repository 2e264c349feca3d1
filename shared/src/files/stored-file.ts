/** Largest file that is kept, in bytes. */
export const FILE_MAX_BYTES = 25 * 1024 * 1024;

/** A file of a record. Its content is at `/api/files/<id>/content`. */
export interface StoredFile {
  id: string;
  name: string;
  /** The record it belongs to. */
  subjectType: string;
  subjectId: string;
  /** As found in its content, never as the sender said. */
  mediaType: string;
  /** In bytes. */
  size: number;
  createdBy: { id: string; name: string } | null;
  createdAt: string;
  archivedAt: string | null;
}
