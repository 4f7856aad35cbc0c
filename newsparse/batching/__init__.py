"""What `newsparse batch` is made of: paths → inputs → chunks → workers → lines in order → an output that can go on.

`walking` finds paths, `sorting` puts them in order on disk, `expanding` opens those that hold many records, `articles`
makes an input's line, `workers` runs that in other processes, `writing` appends the lines, `resuming` finds out what an
output holds already, `telling` has the words on standard error.
"""
