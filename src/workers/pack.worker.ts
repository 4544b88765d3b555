import { createPackHandlers } from './handlers/pack';
import { serve } from './serve';

serve(globalThis, createPackHandlers());
