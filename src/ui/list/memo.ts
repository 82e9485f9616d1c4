/** A component that is drawn again only when one of its props is another, or a signal that it reads changes. */
import { Component, type ComponentChild, createElement, type FunctionComponent } from 'preact';

export function memo<P extends object>(Inner: (props: P) => ComponentChild): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return Object.keys(next).some((name) => next[name as keyof P] !== this.props[name as keyof P]);
    }
    override render(): ComponentChild {
      return createElement(Inner as FunctionComponent<P>, this.props as P);
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}
