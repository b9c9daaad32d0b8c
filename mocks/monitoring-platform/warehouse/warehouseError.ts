import { StartError } from '../../../fixtures/starting/startError.ts';
import { withoutPassword } from '../../../fixtures/starting/withoutPassword.ts';

/** The warehouse could not be opened: a directory in use, a server that refuses, an engine that will not start. */
export class WarehouseError extends StartError {
  override readonly name: string = 'WarehouseError';
  readonly location: string;

  constructor(location: string, cause: unknown) {
    const shown = withoutPassword(location);
    const reason = (cause instanceof Error ? cause.message : String(cause)).replaceAll(location, shown);
    super(
      'HEYAN_WAREHOUSE',
      {
        'zh-CN': `无法打开数据仓库（${shown === 'temporary' ? '临时' : shown}）：${reason}`,
        en: `The warehouse (${shown}) cannot be opened: ${reason}`,
      },
      { cause },
    );
    this.location = location;
  }
}
