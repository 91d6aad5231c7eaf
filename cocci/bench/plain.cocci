// SPDX-License-Identifier: GPL-2.0-only
// What one would write first; the measure errors.cocci is held against.
@@
expression x;
constant E =~ "^E(?!RR$|NOMEM$|FAULT$)[A-Z0-9]+$";
@@
 x = <+...
- E
+ ERR(E)
 ...+>

@@
constant E =~ "^E(?!RR$|NOMEM$|FAULT$)[A-Z0-9]+$";
@@
 return <+...
- E
+ ERR(E)
 ...+>;
