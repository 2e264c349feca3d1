import { readFile } from 'node:fs/promises';
import { Inject, Injectable, type Type } from '@nestjs/common';
import { ApplicationConfig, ModulesContainer } from '@nestjs/core';
import { servesPages } from '../pages/index.js';
import { openApiDocument, type Answers } from './document.js';
import type { Schema } from './input-schemas.js';
import { routesOf, type Route } from './routes.js';

/** Reads what the build found out about the answers. */
export const ANSWERS = Symbol('answers');
export type AnswersSource = () => Promise<Answers>;

export const builtAnswers: AnswersSource = async () =>
  JSON.parse(await readFile(new URL('../../answers.json', import.meta.url), 'utf8')) as Answers;

/** Describes the routes of the running application that programs may use; pages are for people. */
@Injectable()
export class OpenApiService {
  private document: Promise<Schema> | undefined;

  constructor(
    private readonly modules: ModulesContainer,
    private readonly config: ApplicationConfig,
    @Inject(ANSWERS) private readonly answers: AnswersSource,
  ) {}

  describe(): Promise<Schema> {
    this.document ??= this.build();
    return this.document;
  }

  routes(): Route[] {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    return controllers
      .map(({ metatype }) => metatype as Type)
      .filter((controller) => !servesPages(controller))
      .flatMap((controller) => routesOf(controller));
  }

  private async build(): Promise<Schema> {
    return openApiDocument({ routes: this.routes(), answers: await this.answers(), prefixOf: (route) => this.prefixOf(route) });
  }

  private prefixOf({ path }: Route): string {
    const excluded = this.config.getGlobalPrefixOptions().exclude?.some(({ pathRegex }) => pathRegex.test(path));
    return excluded ? '' : `/${this.config.getGlobalPrefix()}`;
  }
}
