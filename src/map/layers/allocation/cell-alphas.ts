/** How strongly a cell is filled, from few to many: streets and names stay readable under all of them. */
export const CELL_ALPHAS = [0.1, 0.2, 0.3, 0.42] as const;
