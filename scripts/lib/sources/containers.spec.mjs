import { copiedSources, settingsGiven, variablesRequired } from './containers.mjs';

const COMPOSE = `
x-app: &app
  cap_drop: [ALL]
  environment: &settings
    # Why: BECAUSE
    APP_URL: \${APP_URL:?}
    LOG_LEVEL: \${LOG_LEVEL:-info}

services:
  api:
    <<: *app
    environment: { <<: *settings, ROLE: api }

  postgres:
    image: postgres
    environment:
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?}
`;

describe('what containers are given', () => {
  it('comes from the repository or from a stage before', () => {
    const dockerfile = 'FROM node AS one\nCOPY package.json .npmrc ./\nCOPY shared shared\nCOPY --from=one /app ./\n';
    expect(copiedSources(dockerfile)).toEqual(['package.json', '.npmrc', 'shared']);
  });

  it('are settings, those of other images left out', () => {
    expect(settingsGiven(COMPOSE)).toEqual(['APP_URL', 'LOG_LEVEL', 'ROLE']);
  });

  it('partly has to be filled in', () => {
    expect(variablesRequired(COMPOSE)).toEqual(['APP_URL', 'POSTGRES_PASSWORD']);
  });
});
