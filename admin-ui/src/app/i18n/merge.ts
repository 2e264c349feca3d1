export interface Messages {
  [key: string]: string | Messages;
}

/** Lays the texts of the features into those of the app; two folders may fill the same branch (`events`, `problems`). */
export function mergeMessages(...parts: Messages[]): Messages {
  const merged: Messages = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const present = merged[key];
      merged[key] = typeof present === 'object' && typeof value === 'object' ? mergeMessages(present, value) : value;
    }
  }
  return merged;
}
