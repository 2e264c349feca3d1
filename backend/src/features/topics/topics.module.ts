import { Module } from '@nestjs/common';
import { TopicController } from './topic.controller.js';
import { TopicRepository } from './topic.repository.js';
import { TopicResource } from './topic.resource.js';
import { TopicService } from './topic.service.js';
import { TopicUseRepository } from './topic-use.repository.js';
import { Topics } from './topics.service.js';

@Module({
  controllers: [TopicController],
  providers: [TopicService, TopicRepository, TopicResource, Topics, TopicUseRepository],
  exports: [TopicService, Topics],
})
export class TopicsModule {}
