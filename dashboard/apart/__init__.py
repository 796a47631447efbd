"""Work in processes of their own: how they are asked, and what passes between them and this one."""
