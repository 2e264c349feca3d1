export const RESOURCE = 'update-rounds';
export const REQUESTS = 'update-requests';

export const PATH = '/aktualisierungsrunden';
export const CREATE_PATH = `${PATH}/neu`;
export const REVIEW_PATH = '/antworten-auf-runden';

export const pathOf = (id: string): string => `${PATH}/${id}`;
export const reviewPathOf = (requestId: string): string => `${REVIEW_PATH}/${requestId}`;

/** What a new round is begun with. */
export interface RoundStart {
  organisationIds?: readonly string[];
}
