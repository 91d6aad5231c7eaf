// SPDX-License-Identifier: GPL-2.0-only
int run(struct insn *insn)
{
	static const void * const jumps[] = { &&add, &&stop };

	goto *jumps[insn->op];
add:
	if (!insn->dst)
		return -EINVAL;
	goto *jumps[1];
stop:
	return -ENOENT;
}
