import wasmUrl from 'highs/runtime?url';
import { createSolverHandlers } from './handlers/solver';
import { serve } from './serve';

serve(globalThis, createSolverHandlers(wasmUrl));
