/** The commands that collect, for those who draw them: all but the first, which stands on the first screen by itself. */
import { RECIPES, type Recipe } from '../recipes/recipes.ts';

const PLACES = ['container', 'outside'] as const;

/** By where they are typed, each place's in the order of the list. */
export const OTHER_RECIPES: readonly { readonly where: Recipe['where']; readonly recipes: readonly Recipe[] }[] = PLACES.map((where) => ({
  where,
  recipes: RECIPES.filter((recipe) => recipe.where === where && recipe.id !== 'cat'),
}));
