/** How strongly a cell is filled, from few to many: streets and names stay readable under all of them. */
export const CELL_ALPHAS = [0.12, 0.24, 0.36, 0.5] as const;
