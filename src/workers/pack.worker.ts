import { createPackHandlers } from './handlers/pack';
import type { WorkerScope } from './messages';
import { serve } from './serve';

serve(globalThis as unknown as WorkerScope, createPackHandlers());
