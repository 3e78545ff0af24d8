import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Files } from './files.service';

const HOURS = 6;

/** Sweeps away pictures that nothing names, a few times a day; a sweep that fails is left to the next. */
@Injectable()
export class FileSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly files: Files) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.files.sweep().catch(() => undefined), HOURS * 3_600_000);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
