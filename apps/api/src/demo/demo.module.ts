import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller';
import { DemoSignIns } from './demo-sign-ins';

/** The demo workspace's way in; it knows every area and no area knows it. */
@Module({ controllers: [DemoController], providers: [DemoSignIns] })
export class DemoModule {}
