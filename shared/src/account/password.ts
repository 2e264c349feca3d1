/** Fewest characters of a password (NIST SP 800-63B-4, 3.1.1.2 asks for 15 without and 8 with a second factor). */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 200;
