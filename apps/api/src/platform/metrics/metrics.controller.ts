import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../access/access.decorators';
import { Meters } from './meters';

/** As Prometheus expects it. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

@Controller('api/metrics')
@ApiExcludeController()
export class MetricsController {
  constructor(private readonly meters: Meters) {}

  /** What the server counts about itself, for an administrator's browser; scrapers come with the token of the settings. */
  @Get()
  @Can('system.metrics')
  @Header('content-type', METRICS_TYPE)
  @Header('cache-control', 'no-store')
  read(): string {
    return this.meters.text();
  }
}
