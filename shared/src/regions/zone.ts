/** Zone of the clocks on the walls of all regions: by it days begin, and are due or over. Only a meeting may name another one. */
export const HOME_ZONE = 'Europe/Berlin';
