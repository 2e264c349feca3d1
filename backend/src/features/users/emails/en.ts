import type { de } from './de.js';

export const en: typeof de = {
  user_invitation: {
    subject: 'Your access to Knotenpunkt',
    kicker: 'Invitation',
    heading: 'Your access is ready',
    text: 'you have been invited to work with Knotenpunkt. Please choose a password there; you are then logged in.',
    link: 'Accept the invitation',
    note: 'The link is valid for 14 days and meant for you alone. Please do not forward this mail.',
    reason: 'You receive this mail because an account was made for you.',
  },
  password_reset: {
    subject: 'A new password for Knotenpunkt',
    kicker: 'Your account',
    heading: 'Choose a new password',
    text: 'a new password was asked for on your account. The link lets you choose it; all open logins then end.',
    link: 'Choose a password',
    note: 'The link is valid for one hour. If you did not ask for it, there is nothing to do: your password stays as it is.',
    reason: 'You receive this mail because a new password was asked for on your account.',
  },
  login_link: {
    subject: 'Your login to Knotenpunkt',
    kicker: 'Login',
    heading: 'Log in without a password',
    text: 'open the link and enter the code from this mail there. You are then logged in.',
    link: 'Go to the login',
    note: 'Link and code are valid for 15 minutes and only once. If you did not ask for them, there is nothing to do.',
    code: 'Your code',
    reason: 'You receive this mail because a login was asked for with your address.',
  },
};
