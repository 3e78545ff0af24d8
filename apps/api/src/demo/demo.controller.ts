import { Controller, Get, Inject } from '@nestjs/common';
import type { DemoDto } from '@yicheng/contracts';
import { problem, Public, type Settings, SETTINGS } from '../platform/index';
import { DemoSignIns } from './demo-sign-ins';

@Controller('demo')
export class DemoController {
  constructor(
    private readonly signIns: DemoSignIns,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The demo's users and pass links; 404 where there is no demo. */
  @Get()
  @Public()
  async read(): Promise<DemoDto> {
    if (!this.settings.demo) throw problem.notFound();
    return this.signIns.read();
  }
}
