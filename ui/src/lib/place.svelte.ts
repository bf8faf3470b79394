// Where one is: the window's title and the breadcrumb. References only, never a name: a window's title is seen by
// whoever shares a screen, and by the system.

export interface Crumb {
  text: string;
  href?: string;
}

class Place {
  title = $state('');
  crumbs = $state.raw<Crumb[]>([]);

  /** Says where one is. `title` is the screen's name or a reference. */
  set(title: string, crumbs: Crumb[] = []): void {
    this.title = title;
    this.crumbs = crumbs;
    document.title = title ? `MARE Desk – ${title}` : 'MARE Desk';
  }
}

export const place = new Place();
